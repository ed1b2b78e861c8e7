import type { Span } from '../model/span.ts'

/** No line of dirt is longer. */
const LONGEST = 80

/**
 * Lines that a web page or a printed one puts around a notice: breadcrumbs, share buttons, tools, page numbers.
 * Each stands with the characters that it may begin with, so that most lines are told without a look at any.
 */
const DIRT: readonly (readonly [string, RegExp])[] = [
  [
    '当您现',
    /^(?:当前位置|您的位置|您当前的位置|您现在的位置|您所在的位置|现在位置)(?:[:：]|$|\s{0,8}(?:网站)?首页\s{0,4}[>»›/|-])/,
  ],
  ['网首', /^(?:网站)?首页\s*(?:[>»›/|-]|政务公开|政府信息公开|信息公开)/],
  [
    '打关收返回分微新腾Q人豆字大中小默超本窗页纠无语朗A|｜,，、/:：【】[]()（）+-',
    /^(?:打印|关闭|收藏|返回顶部|回到顶部|分享|分享到|分享至|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|人人网|豆瓣|字号|字体|大|中|小|默认|超大|本页|窗口|页面|纠错|无障碍|语音播报|朗读|[A\s|｜,，、/:：【】[\]()（）+-]){2,40}$/,
  ],
  [
    '打关收分微Q附相延推上下',
    /^(?:打印|关闭|收藏|分享|分享到|微信|微博|QQ空间|附件下载|相关附件|相关链接|相关阅读|相关文档|相关新闻|延伸阅读|推荐阅读|上一篇|下一篇)[:：]?$/,
  ],
  [
    '返首新本今内扫微一转正详下关无网阅设加长用登注手繁简-•·*',
    /^[-•·*]?\s{0,4}(?:返回)?(?:(?:首页|顶部|列表)|(?:新闻|本站|今日)(?:头条|要闻|公告)|内容(?:概述|摘要|简介)|(?:扫[码一描]|微信扫|一键|转发)[^,。，:：]{0,8}分享|阅读新闻|阅读正文|正文|文章详情|详细信息|下载|关闭窗口|(?:无障碍|长者|适老化?)(?:阅读|模式|版)|网站(?:导航|地图)|设为首页|加入收藏|收藏本站|手机版|繁體|繁体|简体|用户名\s{0,4}密码|(?:(?:用户)?(?:登录|注册)|(?:电话|在线|法律)咨询)(?:\s{1,20}(?:(?:用户)?(?:登录|注册)|(?:电话|在线|法律)咨询)){0,4})$/,
  ],
  ['-—–－─', /^[-—–－─]\s?\d{1,4}\s?[-—–－─]$/],
  ['第', /^第\s?\d{1,4}\s?页(?:[,，/]?\s?共\s?\d{1,4}\s?页)?$/],
  ['上下', /^(?:上一篇|下一篇)[:：]/],
  ['版网', /^(?:版权所有|网站标识码)/],
  ['主承', /^(?:主办|承办)[:：].{4,30}(?:政府|办公厅|办公室)\s+(?:主办|承办|协办|地址|联系电话)/],
  [
    '主承版',
    /^(?:主办|承办|版权)(?:单位|所有)?[:：].{4,50}(?:技术支持|运行维护|网站标识码|网站地图|站点地图|联系我们|关于我们|网站声明|版权|[一-龥]?ICP备)/,
  ],
  ['来信文稿', /^(?:来源|信息来源|文章来源|稿件来源)\s*[:：].{0,30}$/],
  ['责编浏阅点访', /^(?:责任编辑|编辑|浏览次数|阅读次数|点击数|点击量|浏览量|访问量)[:：].{0,20}$/],
  [
    '发更时日',
    /^(?:发布|发表|更新)?(?:时间|日期)\s*[:：]\s*\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$/,
  ],
]

/** `热门站点| 世界资料网 | 论坛`, `收藏本站| 设为首页| 首页`: a menu between bars. */
const MENU = /^[^|｜]{0,16}(?:[|｜][^|｜]{0,16}){1,12}$/
const MENU_WORD =
  /(?:^|[|｜\s])(?:设为首页|加入收藏|收藏本站|(?:网站)?首页|网站地图|联系我们|用户登录|登录|注册|[一-龥]{0,6}论坛|繁體|繁体|简体|无障碍[一-龥]{0,3}|长者[一-龥]{1,2}|[一-龥]{0,8}IPV?6)\s*(?:[|｜]|$)/i

/** Dirt that tells itself further inside. */
const TOLD_INSIDE =
  /^[一-龥]?ICP备|^[一-龥]公网安备|扫一扫在手机.{0,4}(?:打开|查看)|用手机扫一扫|违法和不良信息举报|会员上传分享|免费在线阅读/

const BY_FIRST = byFirst()

/** Is the paragraph, which no blanks surround, nothing but dirt of a web page? */
export function isDirt(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST) return false
  const line = text.slice(start, end)
  return (
    (BY_FIRST.get(line.charAt(0)) ?? []).some((pattern) => pattern.test(line)) ||
    TOLD_INSIDE.test(line) ||
    (/[|｜]/.test(line) && MENU.test(line) && MENU_WORD.test(line))
  )
}

function byFirst(): ReadonlyMap<string, readonly RegExp[]> {
  const patterns = new Map<string, RegExp[]>()
  for (const [firsts, pattern] of DIRT)
    for (const first of firsts) patterns.set(first, [...(patterns.get(first) ?? []), pattern])
  return patterns
}
