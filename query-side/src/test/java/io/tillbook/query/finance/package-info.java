/** Tests of the books as they can be read. */
@NullMarked
package io.tillbook.query.finance;

import org.jspecify.annotations.NullMarked;
