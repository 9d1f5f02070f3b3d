package io.tillbook.server.payments.provider;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts that the chain has with providers.
 *
 * @param accounts each with where it serves
 */
public record PaymentProviders(List<Account> accounts) implements AutoCloseable {
    /** Takes a copy. */
    public PaymentProviders {
        accounts = List.copyOf(accounts);
    }

    /**
     * An account.
     *
     * @param locations where it serves; everywhere where there are none, unless another one serves there
     */
    public record Account(PaymentProvider provider, Set<LocationId> locations) {
        /** Takes a copy. */
        public Account {
            locations = Set.copyOf(locations);
        }
    }

    /** All of them. */
    public List<PaymentProvider> all() {
        return accounts.stream().map(Account::provider).toList();
    }

    /** The account with a name. */
    public Optional<PaymentProvider> named(String account) {
        return all().stream().filter(provider -> provider.account().equals(account)).findFirst();
    }

    /** The account that serves a location: one of its own before one for everywhere. */
    public Optional<PaymentProvider> serving(LocationId location, TenderMethod method) {
        List<Account> ofMethod = accounts.stream().filter(each -> each.provider().method() == method).toList();
        return ofMethod.stream()
                .filter(each -> each.locations().contains(location))
                .findFirst()
                .or(() -> ofMethod.stream().filter(each -> each.locations().isEmpty()).findFirst())
                .map(Account::provider);
    }

    @Override
    public void close() {
        all().forEach(PaymentProvider::close);
    }
}
