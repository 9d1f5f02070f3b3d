package io.tillbook.server.payments;

import io.tillbook.server.payments.provider.PaymentProviders;

/**
 * The chain's accounts as they are asked, which is measured.
 *
 * @param providers the accounts
 */
public record ProviderCalls(PaymentProviders providers) {}
