package io.tillbook.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.StoredType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/**
 * What is stored today is read for ever: every name and revision has an approved sample, which is read, and written
 * again as it is. A sample is never changed once it is released; a new shape takes a new revision and a new sample.
 */
class StoredFormTest {
    private static final String WRITE_MISSING = "tillbook.write-missing-samples";

    private static final List<SampleSet> SETS = List.of(
            new SampleSet("", Samples.all()),
            new SampleSet("", GoodsSamples.all()),
            new SampleSet("", TransferSamples.all()),
            new SampleSet("", AccessSamples.all()),
            new SampleSet(".unbounded", AccessSamples.unbounded()),
            new SampleSet(".unknown", Samples.unknown()),
            new SampleSet(".unknowns", Samples.unknowns()),
            new SampleSet("", PriceListSamples.all()),
            new SampleSet(".bare", PriceListSamples.bare()),
            new SampleSet("", CatalogSamples.all()),
            new SampleSet(".bare", CatalogSamples.bare()),
            new SampleSet("", LabelSamples.all()),
            new SampleSet("", CheckoutSamples.all()),
            new SampleSet("", PricingSamples.all()),
            new SampleSet("", TaxSamples.all()),
            new SampleSet(".bare", TaxSamples.bare()),
            new SampleSet(".taxed", TaxSamples.taxed()),
            new SampleSet(".bundle", PricingSamples.otherWords()),
            new SampleSet(".cheapest", PricingSamples.cheapest()),
            new SampleSet(".gift", PricingSamples.gift()),
            new SampleSet(".points", PricingSamples.points()),
            new SampleSet(".coupon", PricingSamples.couponBack()),
            new SampleSet(".price", PricingSamples.unitPrice()),
            new SampleSet("", CouponSamples.all()),
            new SampleSet(".bare", CouponSamples.bare()),
            new SampleSet("", MemberSamples.all()),
            new SampleSet("", PointsSamples.all()),
            new SampleSet(".bare", PointsSamples.bare()),
            new SampleSet(".bare", MemberSamples.bare()),
            new SampleSet("", StandingSamples.all()),
            new SampleSet(".bare", StandingSamples.bare()),
            new SampleSet(".grace", StandingSamples.grace()),
            new SampleSet(".fifths", StandingSamples.fifths()),
            new SampleSet("", FeedbackSamples.all()),
            new SampleSet(".bare", FeedbackSamples.bare()),
            new SampleSet("", MallSamples.all()),
            new SampleSet(".bare", MallSamples.bare()),
            new SampleSet(".oncard", MallSamples.onCard()),
            new SampleSet("", GiftCardSamples.all()),
            new SampleSet(".bare", GiftCardSamples.bare()),
            new SampleSet(".giftcard", GiftCardSamples.paidByCard()),
            new SampleSet("", DeviceSamples.all()),
            new SampleSet(".bare", DeviceSamples.bare()),
            new SampleSet("", FinanceSamples.all()),
            new SampleSet(".bare", FinanceSamples.bare()),
            new SampleSet("", BillSamples.all()),
            new SampleSet(".bare", BillSamples.bare()),
            new SampleSet("", ShiftSamples.all()),
            new SampleSet(".bare", ShiftSamples.bare()),
            new SampleSet(".shift", ShiftSamples.inShift()),
            new SampleSet(".grown", ShiftSamples.grown()),
            new SampleSet(".money", ShiftSamples.beside()),
            new SampleSet("", PaymentSamples.all()),
            new SampleSet(".bare", PaymentSamples.bare()),
            new SampleSet(".payment", PaymentSamples.paidByPayment()),
            new SampleSet("", LimitSamples.all()),
            new SampleSet("", MarkdownSamples.all()),
            new SampleSet(".bare", MarkdownSamples.bare()),
            new SampleSet("", GroupBuySamples.all()),
            new SampleSet(".bare", GroupBuySamples.bare()),
            new SampleSet(".bare", LimitSamples.bare()),
            new SampleSet("", FindingSamples.all()),
            new SampleSet(".bare", FindingSamples.bare()),
            new SampleSet(".reported", CheckoutSamples.reported()),
            new SampleSet(".priced", PricedSaleSamples.all()),
            new SampleSet(".withoutreceipt", CheckoutSamples.withoutReceipt()),
            new SampleSet(".repriced", CheckoutSamples.repriced()),
            new SampleSet(".requested", TransferSamples.grown()),
            new SampleSet(".quarantined", TransferSamples.quarantined()),
            new SampleSet(".stocked", GrownSamples.stocked()),
            new SampleSet(".grown", GrownSamples.all()));

    /**
     * Samples of one stage of the events' shapes.
     *
     * @param stage told in the names of the files; none for events as they were first released
     */
    private record SampleSet(String stage, List<Object> samples) {}

    private static final TypeRegistry TYPES = Capabilities.all().types();

    private final LedgerSerializer serializer = new LedgerSerializer(TYPES);

    /** Every event in every stage of its shape. */
    static List<Object> samples() {
        return SETS.stream().map(SampleSet::samples).flatMap(List::stream).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyNameReadsAndWritesItsApprovedSample() {
        return SETS.stream().flatMap(set -> samples(set.samples(), set.stage()));
    }

    private Stream<DynamicTest> samples(List<Object> samples, String stage) {
        return samples.stream()
                .map(sample -> DynamicTest.dynamicTest(fileOf(sample, stage),
                        () -> agreesWithApproved(sample, fileOf(sample, stage))));
    }

    @Test
    void everyNameHasASample() {
        assertThat(samples().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(TYPES.stored().stream().map(StoredType::type).toList());
    }

    @Test
    void everyEventOfTheContractsHasAName() {
        List<Class<?>> contracts = samples().stream()
                .flatMap(sample -> Arrays.stream(sample.getClass().getInterfaces()))
                .filter(Class::isSealed)
                .<Class<?>>map(contract -> contract)
                .distinct()
                .toList();
        assertThat(contracts).isNotEmpty();
        assertThat(contracts.stream()
                .flatMap(contract -> Arrays.stream(contract.getPermittedSubclasses()))
                .filter(Class::isRecord))
                .allSatisfy(event -> assertThat(TYPES.of(event)).as(event.getName()).isPresent());
    }

    @Test
    void metadataKeepsItsTexts() {
        SerializedObject<byte[]> stored = serializer
                .serialize(MetaData.with("actor", "wang").and("location", "S-1"), byte[].class);
        MetaData read = serializer.deserialize(stored);
        assertThat(read).isEqualTo(MetaData.with("actor", "wang").and("location", "S-1"));
    }

    @Test
    void aRevisionThatNobodyKnowsIsToldApartInsteadOfMisread() {
        SerializedObject<byte[]> stored = new SimpleSerializedObject<>("{}".getBytes(StandardCharsets.UTF_8),
                byte[].class, new SimpleSerializedType("sales.SaleCompleted", "99"));
        Object read = serializer.deserialize(stored);
        assertThat(read).isInstanceOf(UnknownSerializedType.class);
    }

    private void agreesWithApproved(Object sample, String file) throws IOException {
        writeWhereMissingAndAskedTo(sample, file);
        byte[] approved = approved(file);
        SerializedObject<byte[]> stored = serializer.serialize(sample, byte[].class);
        assertThat(json(stored.getData())).as("written").isEqualTo(json(approved));
        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(approved, byte[].class, serializer.typeForClass(sample.getClass())));
        assertThat(read).as("read").isEqualTo(sample);
    }

    private static JsonNode json(byte[] text) {
        return TYPES.json().readTree(text);
    }

    private static String fileOf(Object sample, String stage) {
        StoredType name = TYPES.of(sample.getClass()).orElseThrow();
        return name.name() + "." + name.revision() + stage + ".json";
    }

    private static byte[] approved(String name) throws IOException {
        try (InputStream file = StoredFormTest.class.getResourceAsStream("/samples/" + name)) {
            assertThat(file).as("no approved sample %s; -D%s=true writes it", name, WRITE_MISSING).isNotNull();
            return file.readAllBytes();
        }
    }

    private static void writeWhereMissingAndAskedTo(Object sample, String name) throws IOException {
        Path file = Path.of("src/test/resources/samples", name);
        if (Boolean.getBoolean(WRITE_MISSING) && Files.notExists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, TYPES.json()
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(sample) + "\n");
        }
    }
}
