/** Employees, roles and tokens as they can be looked up. */
@NullMarked
package io.tillbook.query.access;

import org.jspecify.annotations.NullMarked;
