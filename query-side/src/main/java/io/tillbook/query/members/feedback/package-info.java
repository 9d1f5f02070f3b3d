/** What customers have told, and what was answered. */
@NullMarked
package io.tillbook.query.members.feedback;

import org.jspecify.annotations.NullMarked;
