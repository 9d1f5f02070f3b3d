/** What a member is likely to want: due again, bought before, bought together, popular. */
@NullMarked
package io.tillbook.query.members.recommendation;

import org.jspecify.annotations.NullMarked;
