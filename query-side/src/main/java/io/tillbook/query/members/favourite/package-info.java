/** Which products and categories members buy, how often and in which rhythm. */
@NullMarked
package io.tillbook.query.members.favourite;

import org.jspecify.annotations.NullMarked;
