/** What build-page.mjs makes of the page's script and style. */
declare module '*?script' {
  const text: string
  export default text
}
declare module '*?style' {
  const text: string
  export default text
}
