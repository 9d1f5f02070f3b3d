package io.tillbook.server.keys;

import io.tillbook.api.kernel.Subject;
import io.tillbook.query.store.KeyDocuments.Entry;
import io.tillbook.query.store.KeyDocuments;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Keys of persons in a MongoDB that all processes of a ledger share, wrapped by a key that is not in it. */
final class MongoSubjectKeys implements SubjectKeys {
    private final KeyDocuments documents;
    private final SecretKey wrapping;

    MongoSubjectKeys(KeyDocuments documents, SecretKey wrapping) {
        this.documents = documents;
        this.wrapping = wrapping;
    }

    @Override
    public Optional<SecretKey> find(Subject subject) {
        return documents.find(subject.value()).map(MongoSubjectKeys::stored).map(this::unwrapped);
    }

    /** Whichever process comes first makes it; whoever is erased has none, and a new one is kept nowhere. */
    @Override
    public SecretKey findOrMake(Subject subject) {
        Optional<SecretKey> found = find(subject);
        return found.isPresent() ? found.get() : make(subject);
    }

    private SecretKey make(Subject subject) {
        SecretKey made = WrappedKey.random();
        StoredKey kept = keep(StoredKey.of(subject, WrappedKey.wrap(made, wrapping, subject.value())));
        return Objects.requireNonNullElse(unwrapped(kept), made);
    }

    private StoredKey keep(StoredKey key) {
        return stored(documents.keep(new Entry(key.subject().value(), key.wrapped())));
    }

    private @Nullable SecretKey unwrapped(StoredKey key) {
        byte[] wrapped = key.bytes();
        return wrapped == null ? null : WrappedKey.unwrap(wrapped, wrapping, key.subject().value());
    }

    private static StoredKey stored(Entry entry) {
        return new StoredKey(new Subject(entry.name()), entry.wrapped());
    }

    @Override
    public void doom(Subject subject) {
        documents.doom(subject.value());
    }

    @Override
    public List<Subject> doomed() {
        return documents.doomed().stream().map(Subject::new).toList();
    }

    @Override
    public void spare(Subject subject) {
        documents.spare(subject.value());
    }

    @Override
    public void destroy(Subject subject) {
        documents.destroy(subject.value());
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Optional<Subject> anyone() {
        return documents.anyone().map(Subject::new);
    }

    @Override
    public String mark(String own) {
        return documents.mark(own);
    }

    @Override
    public void each(Consumer<StoredKey> consumer) {
        documents.each(entry -> consumer.accept(stored(entry)));
    }

    @Override
    public void takeAll(SubjectKeys other) {
        other.each(this::take);
        other.doomed().forEach(this::doom);
    }

    private void take(StoredKey key) {
        StoredKey kept = keep(key);
        if (key.wrapped() == null && kept.wrapped() != null) {
            destroy(key.subject());
        } else if (kept.wrapped() != null && !kept.equals(key)) {
            throw key.isAnother();
        }
    }

    /** The copy has the form of keys in files: it is put back as those are. */
    @Override
    public void copyTo(Path folder) {
        try (RocksSubjectKeys copy = new RocksSubjectKeys(folder, wrapping)) {
            copy.takeAll(this);
        }
    }

    /** The database is closed by whoever has opened it. */
    @Override
    public void close() {}
}
