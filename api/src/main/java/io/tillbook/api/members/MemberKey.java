package io.tillbook.api.members;

/**
 * A number by which a member is found, as far as the ledger knows it.
 *
 * @param kind what it is
 * @param hash what is kept of it
 */
public record MemberKey(KeyKind kind, KeyHash hash) {}
