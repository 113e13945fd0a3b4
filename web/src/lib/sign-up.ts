/** The sign-up form's own rules, so that a mistake is told beside its field before anything is sent. */

import type { Form, SignUpView } from './ready-api';

export type Fault = 'needed' | 'phone' | 'count';

export const emptyForm = (): Form => ({
  unit: '',
  hall: '',
  address: '',
  capacity: null,
  mode: 'two_way',
  chair: '',
  contact: '',
  contact_phone: '',
  expected: null,
});

export function formOf(view: SignUpView): Form {
  const { unit, hall, address, capacity, mode, chair, contact, expected } = view;
  const contact_phone = view.contact_phone.replace(/^\+84/, '0');
  return { unit, hall, address, capacity, mode, chair, contact, contact_phone, expected };
}

/** Mobile numbers here: ten digits from 03, 05, 07, 08 or 09, with or without +84, dots and spaces. */
export function isPhone(text: string): boolean {
  return /^(?:\+?84|0)(?:3|5|7|8|9)\d{8}$/.test(text.replace(/[\s.\-()]/g, ''));
}

const isCount = (value: number | null) => value === null || (Number.isInteger(value) && value >= 1 && value <= 100_000);

/** What is wrong, by field, in the order of the form. */
export function faultsOf(form: Form): Partial<Record<keyof Form, Fault>> {
  const faults: Partial<Record<keyof Form, Fault>> = {};
  if (!form.unit.trim()) faults.unit = 'needed';
  if (!form.address.trim()) faults.address = 'needed';
  if (!isCount(form.capacity)) faults.capacity = 'count';
  if (!isCount(form.expected)) faults.expected = 'count';
  if (!form.chair.trim()) faults.chair = 'needed';
  if (!form.contact.trim()) faults.contact = 'needed';
  if (!isPhone(form.contact_phone)) faults.contact_phone = form.contact_phone.trim() ? 'phone' : 'needed';
  return faults;
}
