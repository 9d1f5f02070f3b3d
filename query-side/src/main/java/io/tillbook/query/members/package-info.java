/** Members as persons: what is known of them, by what they are found, and what is shown of it to whom. */
@NullMarked
package io.tillbook.query.members;

import org.jspecify.annotations.NullMarked;
