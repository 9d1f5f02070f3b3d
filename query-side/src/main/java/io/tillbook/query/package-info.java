/** The query side: views and queries by capability, and the list of them. */
@NullMarked
package io.tillbook.query;

import org.jspecify.annotations.NullMarked;
