/** How members stand: what they have spent, their tiers and segments, as prices and lists need it. */
@NullMarked
package io.tillbook.query.members.standing;

import org.jspecify.annotations.NullMarked;
