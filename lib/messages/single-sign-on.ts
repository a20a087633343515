import { localized } from './localized.ts'

/** Signing in with the account of one's organisation. */
export const singleSignOnWords = localized(
  {
    orOrganisation: 'Or with your organisation’s account',
    signIn: 'Sign in with your organisation',
    going: 'Going to your organisation…',
    refused:
      'Your organisation knows you, but this account opens nothing here. Sign in with name and password and link it under “Organisation’s account”, or ask an administrator.',
    noAnswer: 'Your organisation’s sign-in did not answer. Try again, or sign in with name and password.',
    title: 'Organisation’s account',
    intro:
      'Link the account that your organisation gave you, and sign in with it instead of your password. The second factor stays.',
    linked: (issuer: string) => `Linked with ${issuer}.`,
    notLinked: 'Not linked.',
    link: 'Link my organisation’s account',
    unlink: 'Remove the link',
    working: 'Checking…',
    made: 'The account is linked. You can sign in with it from now on.',
    linkRefused: 'Nothing was linked: this account belongs to somebody already, or you have one already.',
    removed: 'The link is removed.',
    signOutThere: 'Sign out at your organisation too',
  },
  {
    orOrganisation: '或使用所在机构的账户',
    signIn: '使用机构账户登录',
    going: '正在前往机构登录页…',
    refused: '机构已确认您的身份，但该账户在此处未关联任何人。请用用户名和密码登录后在“机构账户”中关联，或联系管理员。',
    noAnswer: '机构登录服务没有响应。请重试，或使用用户名和密码登录。',
    title: '机构账户',
    intro: '关联机构分配给您的账户后，可用其代替密码登录。第二因素仍然需要。',
    linked: (issuer) => `已关联 ${issuer}。`,
    notLinked: '未关联。',
    link: '关联我的机构账户',
    unlink: '解除关联',
    working: '正在核对…',
    made: '账户已关联，今后可用其登录。',
    linkRefused: '未关联：该账户已属于某人，或您已关联其他账户。',
    removed: '关联已解除。',
    signOutThere: '同时退出机构账户',
  },
)
