/** Tests of the book of every stock. */
@NullMarked
package io.tillbook.query.inventory.book;

import org.jspecify.annotations.NullMarked;
