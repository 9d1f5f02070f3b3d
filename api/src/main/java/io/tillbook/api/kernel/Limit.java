package io.tillbook.api.kernel;

/**
 * Something that may be allowed up to an amount of money only: what is more, a second person has to approve. Each
 * capability lists its own.
 *
 * @param id its published name: the capability and what is limited, such as {@code returns.refund}
 * @param permission what it is the limit of
 * @param meaning what is measured, in minor units
 */
public record Limit(String id, Permission permission, String meaning) {}
