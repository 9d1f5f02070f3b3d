package io.tillbook.api.finance;

import io.tillbook.api.kernel.Id;

/** Names an account at a bank, such as {@code icbc-main}: not its number. */
public record BankAccount(String value) implements Id {
    /** Checks the form of the id. */
    public BankAccount {
        Id.check(value);
    }
}
