import type { NewFacility, NewPractitioner } from '#lib/db/facilities'

/** The demo facility and its people: all invented. Everybody who can read this file knows the password. */

export const DEMO_PASSWORD = 'linden river seven boats'

export const DEMO_FACILITY: NewFacility = {
  name: 'Linden Spine Clinic (demo)',
  address: '1 Invented Road, Shanghai',
  timeZone: 'Asia/Shanghai',
  emergencyNumber: '120',
  licence: 'DEMO-0001',
  training: true,
}

type DemoPerson = Omit<NewPractitioner, 'passwordHash'>

export const DEMO_PEOPLE = {
  physician: {
    loginName: 'chen.hui',
    familyName: 'Chen',
    givenName: 'Hui',
    otherScriptName: '陈慧',
    title: 'Dr',
    roles: ['PHYSICIAN'],
    licenceNumber: '44120',
  },
  secondPhysician: {
    loginName: 'okafor.ada',
    familyName: 'Okafor',
    givenName: 'Ada',
    otherScriptName: null,
    title: 'Dr',
    roles: ['PHYSICIAN'],
    licenceNumber: '44377',
  },
  physiotherapist: {
    loginName: 'li.na',
    familyName: 'Li',
    givenName: 'Na',
    otherScriptName: '李娜',
    title: null,
    roles: ['PHYSIOTHERAPIST'],
    licenceNumber: 'PT-2051',
  },
  secondPhysiotherapist: {
    loginName: 'novak.petr',
    familyName: 'Novak',
    givenName: 'Petr',
    otherScriptName: null,
    title: null,
    roles: ['PHYSIOTHERAPIST'],
    licenceNumber: 'PT-2088',
  },
  administrator: {
    loginName: 'weber.jonas',
    familyName: 'Weber',
    givenName: 'Jonas',
    otherScriptName: null,
    title: null,
    roles: ['ADMINISTRATOR'],
    licenceNumber: null,
  },
  // Resets and reviews take two.
  secondAdministrator: {
    loginName: 'haddad.leila',
    familyName: 'Haddad',
    givenName: 'Leila',
    otherScriptName: null,
    title: null,
    roles: ['ADMINISTRATOR'],
    licenceNumber: null,
  },
} as const satisfies Record<string, DemoPerson>

export type DemoPersonKey = keyof typeof DEMO_PEOPLE
