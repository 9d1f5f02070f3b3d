/** Tests of the books. */
@NullMarked
package io.tillbook.api.finance;

import org.jspecify.annotations.NullMarked;
