/** Tests of employees, roles and tokens. */
@NullMarked
package io.tillbook.query.access;

import org.jspecify.annotations.NullMarked;
