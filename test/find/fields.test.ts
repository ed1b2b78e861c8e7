import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const PLAN = '\n各县人民政府：\n一、任务\n1.做事。（市A局牵头）\n'

async function documentOf(head: string, fileName = 'notice.txt') {
  return (await parse(head + PLAN, { fileName })).document
}

describe('发布日期', () => {
  test.each([
    ['来源：省政府办公厅    日期：2023-04-11    【字体：大 中 小】', '2023-04-11'],
    ['发布者：设备处  发布时间：2025-03-04  浏览次数：217', '2025-03-04'],
    ['发布时间：2022-02-14 09:05', '2022-02-14'],
    ['时间：2022-02-14', '2022-02-14'],
    ['时间：2022年2月14日 地点：会议室', null],
  ])('%s', async (line, day) => {
    expect((await documentOf(`某市关于做好工作的通知\n${line}`)).publishedOn).toBe(day)
  })
  test('in a line of a page', async () => {
    const html =
      '<div class="info">信息来源：县局　发布日期：2024-03-29　阅读：<span></span>次</div><div class="TRS_Editor"><p>一、任务</p><p>1.做事。（市A局牵头）</p></div>'
    const { document } = await parse(`<html><body>${html}</body></html>`, { fileName: 'notice.html' })
    expect(document.publishedOn).toBe('2024-03-29')
  })
})

describe('发文字号', () => {
  test('in brackets on a line of its own', async () => {
    const head = '西陵市人民政府关于现场办公会议\n议定事项责任分解的通知\n（西政发〔2010〕46号）'
    expect(await documentOf(head)).toMatchObject({
      number: '西政发〔2010〕46号',
      title: '西陵市人民政府关于现场办公会议议定事项责任分解的通知',
    })
  })
  test('in the head of a law database', async () => {
    const head =
      '沧江市人民政府关于印发工作事项的通知\n- 【发布单位】沧江市\n- 【发布文号】沧府〔2007〕11号\n- 【发布日期】2007-03-28\n- 【失效日期】--\n沧江市人民政府关于印发工作事项的通知'
    expect(await documentOf(head)).toMatchObject({ number: '沧府〔2007〕11号', publishedOn: '2007-03-28' })
  })
})

describe('titles', () => {
  test('without the page’s own heading in 【】', async () => {
    const head = '【重点工作】江临市人民政府关于2022年重点工作责任分解的通知'
    expect((await documentOf(head)).title).toBe('江临市人民政府关于2022年重点工作责任分解的通知')
  })
  test('the line that a notice hands out, whatever its last word', async () => {
    const head =
      '沧江市人民政府关于印发2007年政府工作报告重点做好的工作事项的通知\n现印发给你们。\n沧江市人民政府\n2007年3月28日\n2007年《政府工作报告》重点做好的工作事项'
    expect(await documentOf(head)).toMatchObject({
      title: '2007年《政府工作报告》重点做好的工作事项',
      noticeTitle: '沧江市人民政府关于印发2007年政府工作报告重点做好的工作事项的通知',
    })
  })
  test('of the first annex, where all that is numbered are annexes', async () => {
    const text =
      '县人民政府办公室关于对重点工作进行责任分解的通知\n各镇人民政府：\n现分解如下。\n附件：1.县重点工作责任分解方案\n2.市重点事项责任分解方案\n县人民政府办公室\n2021年4月16日\n附件1\n县重点工作责任分解方案\n一、任务\n1.做事。（县A局牵头）\n附件2\n市重点事项责任分解方案\n一、任务\n1.做事。（县B局牵头）\n'
    const { document } = await parse(text, { fileName: 'notice.txt' })
    expect(document).toMatchObject({
      title: '县重点工作责任分解方案',
      noticeTitle: '县人民政府办公室关于对重点工作进行责任分解的通知',
    })
  })
})

test('offices of a school sign; short bodies part a list of addressees', async () => {
  const text =
    '关于开展检查的通知\n各设区市商务局、妇联、总工会：\n一、任务\n1.自查。\n附件：1.自查表\n设备管理处  保卫处\n2025年3月4日\n'
  const { document } = await parse(text, { fileName: 'notice.txt' })
  expect(document.issuers).toEqual(['设备管理处', '保卫处'])
  expect(document.addressees).toEqual(['各设区市商务局', '妇联', '总工会'])
})

describe('heads', () => {
  test('on one line', async () => {
    const head = '索引号：TL0001/2016-00087　发文字号：塔署发〔2016〕24号\n塔拉盟行政公署关于做好工作的通知'
    expect(await documentOf(head)).toMatchObject({ number: '塔署发〔2016〕24号' })
  })
  test('with the date beside the number', async () => {
    const head = '青河市人民政府关于任务分工的通知\n(二○○八年四月三日　青政字〔2008〕31号)'
    expect(await documentOf(head)).toMatchObject({ number: '青政字〔2008〕31号' })
  })
  test('in 【】 on one line of a page, and between title and text', async () => {
    const body = '<div class="view"><p>一、任务</p><p>1.做事。（市A局牵头）</p></div>'
    const boxed =
      '<div>【索引号】 0094/2022【发文字号】 云住建发〔2022〕11号【公开日期】 2022-02-23</div><h4>云阳区关于印发2022年推进表的通知</h4>'
    const between = '<h1>滨河市关于做好供热工作的通知</h1><div>滨政办发〔2012〕71号</div>'
    const numbers = await Promise.all(
      [boxed, between].map(async (head) => {
        const html = `<html><body>${head}${body}</body></html>`
        return (await parse(html, { fileName: 'notice.html' })).document.number
      }),
    )
    expect(numbers).toEqual(['云住建发〔2022〕11号', '滨政办发〔2012〕71号'])
  })
})

describe('titles over lines', () => {
  test('with several issuers above, and a last word spread out', async () => {
    const head =
      '中共岭西省委办公厅　岭西省人民政府办公厅\n印发《重要举措部门分工方案》的\n通      知\n岭办发〔2012〕19号'
    expect((await documentOf(head)).noticeTitle).toBe(
      '中共岭西省委办公厅岭西省人民政府办公厅印发《重要举措部门分工方案》的通知',
    )
  })
  test('of a notice and of the table that it hands out', async () => {
    const text =
      '岚山县人民政府督查室\n关于分解落实议定事项的通知\n县直有关单位：\n现分解交办。\n岚山县人民政府督查室\n2022年9月6日\n议定事项任务分解表\n| 序号 | 议 题 | 议定事项 | 主办单位 |\n| 1 | 森林防火 | 修订预案。 | 县A局 |\n| 2 |  | 新建水池。 | 县B局 |'
    const { document } = await parse(text, { fileName: 'notice.txt' })
    expect(document).toMatchObject({
      title: '议定事项任务分解表',
      noticeTitle: '岚山县人民政府督查室关于分解落实议定事项的通知',
      issuers: ['岚山县人民政府督查室'],
    })
  })
})

test('where a page stands on its site is no part of its title; a title’s own first line is', async () => {
  const notice = '某县人民政府办公室关于印发工作方案的通知'
  expect(await documentOf(`政策文件\n县政府文件\n${notice}`)).toMatchObject({ noticeTitle: notice })
  expect(await documentOf('某县2024年深化政务公开\n工作要点')).toMatchObject({
    title: '某县2024年深化政务公开工作要点',
  })
})
