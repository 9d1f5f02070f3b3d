/** Tests of totals of shifts and of the chain of Z reports. */
@NullMarked
package io.tillbook.api.shifts;

import org.jspecify.annotations.NullMarked;
