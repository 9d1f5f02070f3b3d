package io.tillbook.query.kernel;

/**
 * A document that has changed, whichever process has folded it.
 *
 * @param now what it is now
 * @param since position up to which its changes were told before; 0 where none were
 * @param <V> what the document is
 */
public record ChangedView<V>(StoredView<V> now, long since) {

    static <V> ChangedView<V> of(Change<V> change) {
        StoredView<V> before = change.before();
        return new ChangedView<>(change.after(), before == null ? 0 : before.position());
    }
}
