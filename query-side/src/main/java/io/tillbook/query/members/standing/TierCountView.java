package io.tillbook.query.members.standing;

/**
 * How many members a tier has.
 *
 * @param tier its name
 * @param members how many
 */
record TierCountView(String tier, long members) {}
