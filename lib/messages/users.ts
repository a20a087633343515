import { localized } from './localized.ts'

/** The administrator's list of people. */
export const users = localized(
  {
    title: 'Users',
    caption: 'Everybody who works or worked here, by family name',
    name: 'Name',
    roles: 'Roles',
    licence: 'Licence',
    noLicence: 'None',
    standing: 'May sign in',
    active: 'Yes',
    deactivated: 'Deactivated',
    readOnly: 'This list is for reading. People are invited and deactivated in a later version.',
  },
  {
    title: '用户',
    caption: '本机构现有及曾有人员，按姓氏排列',
    name: '姓名',
    roles: '角色',
    licence: '执业证号',
    noLicence: '无',
    standing: '可否登录',
    active: '可以',
    deactivated: '已停用',
    readOnly: '此列表仅供查阅。邀请与停用人员将在以后的版本中提供。',
  },
)
