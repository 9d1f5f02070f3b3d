/** Tests of replenishment. */
@NullMarked
package io.tillbook.query.replenishment;

import org.jspecify.annotations.NullMarked;
