import { describe, expect, it } from 'vitest'
import { isReadableActionBody } from '#lib/action-body'

const address = 'http://localhost/patients'

function byScript(body: string | FormData, contentType?: string): Request {
  const headers = { 'next-action': '40aa', ...(contentType ? { 'content-type': contentType } : {}) }
  return new Request(address, { method: 'POST', headers, body })
}

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

const TEXT = 'text/plain;charset=UTF-8'

describe('a post to a server action', () => {
  it.each([
    ['a form with its state', byScript(form({ 0: '[{"status":"idle"},"$K1"]', '1_mrn': '1', '1_note': '$100' }))],
    ['a form without a field', byScript(form({ 0: '["id",{"status":"idle"},"$K1"]' }))],
    ['the same values twice', byScript(form({ 0: '[{"values":{"a":"1"}},"$0:0:values","$K1"]' }))],
    ['what the page itself made', byScript(form({ 0: '[{"results":"$T"},"$K1"]' }))],
    ['a question as an object', byScript('[{"familyName":"Wang","mrn":"$$5","title":"$undefined"}]', TEXT)],
    ['no arguments', byScript('[]', TEXT)],
    [
      'a form without script',
      new Request(address, { method: 'POST', body: form({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"40"}' }) }),
    ],
  ])('can be decoded when it is %s', async (_, request) => {
    expect(await isReadableActionBody(request)).toBe(true)
  })

  it.each([
    ['nothing', byScript('', TEXT)],
    ['no JSON', byScript('{{{{', TEXT)],
    ['no list', byScript('{"0":1}', TEXT)],
    ['a form where there is none', byScript('["$K1"]', TEXT)],
    ['a function of the server', byScript(form({ 0: '["$F1"]', 1: '{"id":"40"}' }))],
    ['a promise', byScript(form({ 0: '["$@1"]' }))],
    ['a number that is none', byScript('["$nx"]', TEXT)],
    ['a part that was not sent', byScript(form({ 0: '["$7"]' }))],
    ['a way into a prototype', byScript(form({ 0: '[{},"$0:0:__proto__:constructor"]' }))],
    ['a form that breaks off', byScript('--x\r\nContent-Disp', 'multipart/form-data; boundary=x')],
    ['no arguments beside the form', byScript(form({ '1_mrn': '1' }))],
    ['another kind of body', byScript('[]', 'application/json')],
    [
      'a form without script and its action',
      new Request(address, { method: 'POST', body: form({ $ACTION_REF_1: '' }) }),
    ],
  ])('is refused when it is %s', async (_, request) => {
    expect(await isReadableActionBody(request)).toBe(false)
  })

  it('is refused for its depth by nobody: it is walked without recursion', async () => {
    const deep = `${'['.repeat(5000)}"x"${']'.repeat(5000)}`
    expect(await isReadableActionBody(byScript(deep, TEXT))).toBe(true)
  })
})
