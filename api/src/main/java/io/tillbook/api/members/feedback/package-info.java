/** What customers tell: a rating and words, sealed, with what the chain answers. */
@NullMarked
package io.tillbook.api.members.feedback;

import org.jspecify.annotations.NullMarked;
