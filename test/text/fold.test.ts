import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'

describe('fold', () => {
  it.each([
    ['２０２１年１２月', '2021年12月'],
    ['（一）：；，．！', '(一):;,.!'],
    ['［2022］〔2022〕【2022】《》', '[2022]〔2022〕【2022】《》'],
    ['“五型”‘政府’、。', '“五型”‘政府’、。'],
    ['牽頭單位：縣發改委、區財政廳', '牵头单位:县发改委、区财政厅'],
    ['責任單位 負責 時間 辦理 實施 會同 處 個', '责任单位 负责 时间 办理 实施 会同 处 个'],
    ['甲　乙\u00a0丙\u2003丁\t戊', '甲 乙 丙 丁\t戊'],
    ['甲\r\n乙\f丙\u2028丁', '甲\n\n乙\n丙\n丁'],
    ['2018—2020 2018–2020 2018－2020 2018‐2020 2018―2020 2018─2020', Array(6).fill('2018-2020').join(' ')],
    ['——优先发展。', '——优先发展。'],
    ['二〇〇九 二○○六 二ＯＯ五', '二〇〇九 二○○六 二OO五'],
    ['时间∶5月～8月', '时间:5月~8月'],
    ['｡､｢｣﹙﹚', '。、「」()'],
    ['⼀、⽅案', '一、方案'],
    ['乾县 著名 瞭望', '乾县 著名 瞭望'],
    ['①（１）㈠', '①(1)㈠'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded))

  it('keeps every offset, also of characters beyond the first plane and of lone surrogates', () => {
    const text = '𠮷（\ud800）𝟏：年'
    expect(fold(text)).toBe('𠮷(\ud800)𝟏:年')
    expect(fold(text)).toHaveLength(text.length)
  })

  it('gives the same string back where nothing folds, and folds twice as once', () => {
    const text = '一、总体要求。'
    expect(fold(text)).toBe(text)
    const once = fold('（２０１８—２０２０年）——牽頭　單位')
    expect(fold(once)).toBe(once)
  })

  it('folds ten megabytes', () => {
    const text = '（一）牽頭單位：市發改委，'.repeat(400_000)
    expect(fold(text)).toHaveLength(text.length)
  })
})
