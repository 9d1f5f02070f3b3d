package io.tillbook.query.access;

import io.tillbook.api.kernel.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * By what an employee is found.
 *
 * @param phone index of the phone number; null where none is known
 * @param mail index of the mail address; null where none is known
 */
record ContactView(EmployeeId employee, @Nullable String phone, @Nullable String mail) {}
