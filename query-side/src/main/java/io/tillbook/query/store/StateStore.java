package io.tillbook.query.store;

import io.tillbook.api.kernel.Id;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;

/**
 * State that is not folded from events, such as deliveries, by Spring Data: in collections beside those of the views,
 * which no rebuild clears.
 */
public final class StateStore {

    private final MongoMappingContext documents = new MongoMappingContext();
    private final MongoTemplate template;
    private final MongoRepositoryFactory repositories;
    private final Set<Class<?>> stored = ConcurrentHashMap.newKeySet();

    /** State in a database. */
    public StateStore(ViewDatabase database) {
        this.template = new MongoTemplate(
                new SimpleMongoClientDatabaseFactory(database.client(), database.database().getName()), converter());
        this.repositories = new MongoRepositoryFactory(template);
    }

    /** A repository of Spring Data. */
    public <R> R repository(Class<R> type) {
        stored.add(AbstractRepositoryMetadata.getMetadata(type).getDomainType());
        return repositories.getRepository(type);
    }

    /** Queries that no repository is worth. */
    public MongoTemplate template() {
        return template;
    }

    /** Sees to it that all stored state has the indexes that its classes name. */
    public void createIndexes() {
        MongoPersistentEntityIndexResolver indexes = new MongoPersistentEntityIndexResolver(documents);
        stored.forEach(type -> indexes.resolveIndexFor(type).forEach(template.indexOps(type)::createIndex));
    }

    /** Records as the views have them: ids as texts, and no names of Java classes. */
    private MappingMongoConverter converter() {
        MongoCustomConversions conversions = new MongoCustomConversions(List.of(new IdToText(), new TextToId()));
        documents.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        documents.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, documents);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return converter;
    }

    @WritingConverter
    private static final class IdToText implements Converter<Id, String> {
        @Override
        public String convert(Id id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class TextToId implements ConverterFactory<String, Id> {
        @Override
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            return text -> made(type, text);
        }

        private static <T extends Id> T made(Class<T> type, String text) {
            try {
                return type.getConstructor(String.class).newInstance(text);
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException("cannot read a " + type.getSimpleName(), failure);
            }
        }
    }
}
