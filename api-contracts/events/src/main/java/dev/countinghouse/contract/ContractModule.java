package dev.countinghouse.contract;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How the contract's types look in JSON, the same in events and over HTTP: ids as strings, money as
 * {@code {"amount":"123.45","currency":"USD"}}, decimals as strings so that no reader makes a
 * binary fraction of them.
 */
public final class ContractModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final int MAX_DECIMAL_LENGTH = 40;

    public ContractModule() {
        super("countinghouse-contract");
        text(BookId.class, BookId::value, BookId::new);
        for (EntityKind kind : EntityKind.all()) id(kind);
        text(Currency.class, Currency::getCurrencyCode, Currencies::of);
        text(BigDecimal.class, BigDecimal::toPlainString, ContractModule::decimal);
        addSerializer(new AmountWriter<>(Money.class, Money::decimal, Money::currency));
        addSerializer(new AmountWriter<>(Sum.class, Sum::decimal, Sum::currency));
        addDeserializer(Money.class, new AmountReader<>(Money.class, Money::parse));
        addDeserializer(Sum.class, new AmountReader<>(Sum.class, Sum::parse));
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(T value, JsonGenerator json, SerializationContext c) {
                        json.writeString(write.apply(value));
                    }
                });
        addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser json, DeserializationContext context) {
                        String text = string(json, context, type);
                        try {
                            return read.apply(text);
                        } catch (RuntimeException refused) {
                            throw context.weirdStringException(
                                    text, type, String.valueOf(refused.getMessage()));
                        }
                    }
                });
    }

    private <T extends EntityId> void id(EntityKind kind, Class<T> type) {
        text(type, EntityId::value, value -> type.cast(kind.parser().apply(value)));
    }

    private void id(EntityKind kind) {
        id(kind, kind.id());
    }

    private static BigDecimal decimal(String text) {
        boolean plain =
                text.length() <= MAX_DECIMAL_LENGTH
                        && text.chars().allMatch(c -> c == '-' || c == '.' || Character.isDigit(c));
        if (!plain) throw new IllegalArgumentException("not a plain decimal number");
        return new BigDecimal(text);
    }

    private static String string(JsonParser json, DeserializationContext context, Class<?> type) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            context.reportWrongTokenException(type, JsonToken.VALUE_STRING, "must be a string");
        }
        return json.getString();
    }

    private static final class AmountWriter<T> extends StdSerializer<T> {
        private final transient Function<T, String> decimal;
        private final transient Function<T, Currency> currency;

        AmountWriter(Class<T> type, Function<T, String> decimal, Function<T, Currency> currency) {
            super(type);
            this.decimal = decimal;
            this.currency = currency;
        }

        @Override
        public void serialize(T amount, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", decimal.apply(amount));
            json.writeStringProperty("currency", currency.apply(amount).getCurrencyCode());
            json.writeEndObject();
        }
    }

    private static final class AmountReader<T> extends StdDeserializer<T> {
        private final transient BiFunction<String, String, T> parse;

        AmountReader(Class<T> type, BiFunction<String, String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                context.reportWrongTokenException(
                        handledType(),
                        JsonToken.START_OBJECT,
                        "must be an object with amount and currency");
            }
            String amount = null;
            String currency = null;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "amount" -> amount = string(json, context, handledType());
                    case "currency" -> currency = string(json, context, handledType());
                    default -> context.handleUnknownProperty(json, this, handledType(), name);
                }
            }
            if (amount == null || currency == null) {
                return context.reportInputMismatch(
                        handledType(), "must have an amount and a currency");
            }
            try {
                return parse.apply(amount, currency);
            } catch (IllegalArgumentException | ArithmeticException refused) {
                throw context.weirdStringException(
                        amount, handledType(), String.valueOf(refused.getMessage()));
            }
        }
    }
}
