/** Where the views are kept: MongoDB, its client, its indexes, its tokens, and how records become documents. */
@NullMarked
package io.tillbook.query.store;

import org.jspecify.annotations.NullMarked;
