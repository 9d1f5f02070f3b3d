/** The book of every stock: what moved it, and how much there was at any moment. */
@NullMarked
package io.tillbook.query.inventory.book;

import org.jspecify.annotations.NullMarked;
