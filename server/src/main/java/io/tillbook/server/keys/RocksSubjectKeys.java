package io.tillbook.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.kernel.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Checkpoint;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/** Keys of persons in a RocksDB of their own, wrapped by a key that is not in it. */
final class RocksSubjectKeys implements SubjectKeys {
    private static final String KEY = "k/";
    private static final String DOOMED = "d/";
    private static final String DESTROYED = "e/";
    private static final String MARK = "m/master";

    private final SecretKey wrapping;
    private final Options options = new Options().setCreateIfMissing(true).setKeepLogFileNum(1);
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final RocksDB db;

    RocksSubjectKeys(Path folder, SecretKey wrapping) {
        this.wrapping = wrapping;
        try {
            Files.createDirectories(folder);
            this.db = RocksDB.open(options, folder.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the keys in " + folder + " cannot be opened", unwritable);
        } catch (RocksDBException broken) {
            throw new IllegalStateException("the keys in " + folder + " cannot be opened", broken);
        }
    }

    @Override
    public Optional<SecretKey> find(Subject subject) {
        byte[] wrapped = get(KEY + subject.value());
        return wrapped == null ? Optional.empty()
                : Optional.of(WrappedKey.unwrap(wrapped, wrapping, subject.value()));
    }

    @Override
    public synchronized SecretKey findOrMake(Subject subject) {
        return find(subject).orElseGet(() -> make(subject));
    }

    /** Whoever is erased stays so: what is sealed of them nevertheless is sealed for nobody. */
    private SecretKey make(Subject subject) {
        SecretKey key = WrappedKey.random();
        if (get(DESTROYED + subject.value()) == null) {
            put(KEY + subject.value(), WrappedKey.wrap(key, wrapping, subject.value()));
        }
        return key;
    }

    @Override
    public void doom(Subject subject) {
        put(DOOMED + subject.value(), new byte[0]);
    }

    @Override
    public List<Subject> doomed() {
        List<Subject> found = new ArrayList<>();
        each(DOOMED, (subject, _) -> found.add(subject));
        return found;
    }

    /** In the order of their names, as long as the last one says so. */
    private void each(String prefix, BiPredicate<Subject, byte[]> consumer) {
        try (RocksIterator each = db.newIterator()) {
            boolean goesOn = true;
            for (each.seek(bytes(prefix)); goesOn && each.isValid(); each.next()) {
                String name = new String(each.key(), UTF_8);
                goesOn = name.startsWith(prefix)
                        && consumer.test(new Subject(name.substring(prefix.length())), each.value());
            }
        }
    }

    @Override
    public void spare(Subject subject) {
        delete(DOOMED + subject.value());
    }

    /** A deleted key stays in files until they are compacted, and in the log until what it holds is flushed. */
    @Override
    public synchronized void destroy(Subject subject) {
        put(DESTROYED + subject.value(), new byte[0]);
        delete(KEY + subject.value());
        try (FlushOptions flush = new FlushOptions().setWaitForFlush(true);
                CompactRangeOptions all = new CompactRangeOptions()
                        .setBottommostLevelCompaction(BottommostLevelCompaction.kForce)) {
            db.flush(flush);
            db.compactRange(db.getDefaultColumnFamily(), null, null, all);
        } catch (RocksDBException broken) {
            throw new IllegalStateException("the key of a person cannot be removed from all files", broken);
        }
        delete(DOOMED + subject.value());
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Optional<Subject> anyone() {
        List<Subject> first = new ArrayList<>();
        each(KEY, (subject, _) -> {
            first.add(subject);
            return false;
        });
        return first.stream().findFirst();
    }

    @Override
    public synchronized String mark(String own) {
        byte[] kept = get(MARK);
        if (kept == null) {
            put(MARK, bytes(own));
            return own;
        }
        return new String(kept, UTF_8);
    }

    @Override
    public void each(Consumer<StoredKey> consumer) {
        each(KEY, (subject, wrapped) -> {
            consumer.accept(StoredKey.of(subject, wrapped));
            return true;
        });
        each(DESTROYED, (subject, _) -> {
            consumer.accept(StoredKey.destroyed(subject));
            return true;
        });
    }

    /** All of them are on the disk together in the end. */
    @Override
    public synchronized void takeAll(SubjectKeys other) {
        try (WriteOptions later = new WriteOptions()) {
            other.each(key -> take(key, later));
            db.syncWal();
        } catch (RocksDBException broken) {
            throw new IllegalStateException("keys cannot be written", broken);
        }
        other.doomed().forEach(this::doom);
    }

    private void take(StoredKey key, WriteOptions later) {
        String name = key.subject().value();
        byte[] known = get(KEY + name);
        byte[] wrapped = key.bytes();
        try {
            if (wrapped == null) {
                db.put(later, bytes(DESTROYED + name), new byte[0]);
                db.delete(later, bytes(KEY + name));
            } else if (known == null && get(DESTROYED + name) == null) {
                db.put(later, bytes(KEY + name), wrapped);
            } else if (known != null && !Arrays.equals(known, wrapped)) {
                throw key.isAnother();
            }
        } catch (RocksDBException broken) {
            throw new IllegalStateException("keys cannot be written", broken);
        }
    }

    @Override
    public void copyTo(Path folder) {
        try (Checkpoint files = Checkpoint.create(db)) {
            files.createCheckpoint(folder.toString());
        } catch (RocksDBException broken) {
            throw new IllegalStateException("the keys of persons cannot be copied: " + broken.getMessage(), broken);
        }
    }

    private byte @Nullable [] get(String name) {
        try {
            return db.get(bytes(name));
        } catch (RocksDBException broken) {
            throw new IllegalStateException("keys cannot be read", broken);
        }
    }

    private void put(String name, byte[] value) {
        try {
            db.put(synced, bytes(name), value);
        } catch (RocksDBException broken) {
            throw new IllegalStateException("keys cannot be written", broken);
        }
    }

    private void delete(String name) {
        try {
            db.delete(synced, bytes(name));
        } catch (RocksDBException broken) {
            throw new IllegalStateException("keys cannot be written", broken);
        }
    }

    private static byte[] bytes(String name) {
        return name.getBytes(UTF_8);
    }

    @Override
    public void close() {
        db.close();
        synced.close();
        options.close();
    }
}
