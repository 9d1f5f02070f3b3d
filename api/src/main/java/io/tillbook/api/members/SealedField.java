package io.tillbook.api.members;

import io.tillbook.api.kernel.Sealed;

/**
 * Something that is known of a member, sealed.
 *
 * @param field what it is
 * @param datum what only the member's key opens
 */
public record SealedField(ProfileField field, Sealed datum) {}
