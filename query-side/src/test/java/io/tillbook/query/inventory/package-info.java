/** Tests of stock. */
@NullMarked
package io.tillbook.query.inventory;

import org.jspecify.annotations.NullMarked;
