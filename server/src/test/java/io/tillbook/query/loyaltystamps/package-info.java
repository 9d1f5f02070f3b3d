/** Cards as they can be looked up; part of a toy capability. */
@NullMarked
package io.tillbook.query.loyaltystamps;

import org.jspecify.annotations.NullMarked;
