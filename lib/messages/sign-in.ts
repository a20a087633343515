import { localized } from './localized.ts'

/** The pages before and after a session. */
export const signIn = localized(
  {
    title: 'Sign in',
    intro: 'Massage clearance for spinal stenosis: decision support for clinicians.',
    name: 'Name',
    password: 'Password',
    submit: 'Sign in',
    submitting: 'Signing in…',
    refused: 'The name or the password is not right. Enter both again',
    unavailable: 'The service is not available. Nobody can sign in now. Try again in a minute',
    needsScript: 'Signing in needs JavaScript. Switch it on in this browser, or use another one.',
    signedOutTitle: 'You are signed out',
    signedOut: 'This session is over on every device that shared it. Close the window if others use this computer.',
    again: 'Sign in again',
  },
  {
    title: '登录',
    intro: '椎管狭窄患者按摩许可：供临床人员使用的决策支持。',
    name: '用户名',
    password: '密码',
    submit: '登录',
    submitting: '正在登录…',
    refused: '用户名或密码不正确，请重新填写',
    unavailable: '服务暂不可用，目前无法登录。请稍后再试',
    needsScript: '登录需要 JavaScript。请在此浏览器中启用，或换用其他浏览器。',
    signedOutTitle: '您已退出登录',
    signedOut: '本次会话已在所有共用设备上结束。如他人也使用此计算机，请关闭窗口。',
    again: '重新登录',
  },
)
