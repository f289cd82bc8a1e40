package dev.countinghouse.formats.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.FixedRecord;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Line;
import dev.countinghouse.formats.bai2.Bai2Record;
import dev.countinghouse.formats.csv.CsvRow;
import dev.countinghouse.formats.lockbox.LockboxRecord;
import dev.countinghouse.formats.mt940.Balance;
import dev.countinghouse.formats.mt940.Details;
import dev.countinghouse.formats.mt940.Mt940Record;
import dev.countinghouse.formats.mt940.StatementLine;
import dev.countinghouse.formats.nacha.AchRecord;
import dev.countinghouse.formats.x12.Segment;
import dev.countinghouse.formats.x12.remittance.Claim;
import dev.countinghouse.formats.x12.remittance.Payment;
import dev.countinghouse.formats.x12.remittance.RemittanceRecord;
import dev.countinghouse.formats.x12.remittance.ServiceLine;
import dev.countinghouse.formats.x9.Check;
import dev.countinghouse.formats.x9.ImageView;
import dev.countinghouse.formats.x9.X9Record;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** Reads to the end and asks each record everything that it can be asked. */
public final class Reading {

    /** A reader's pull. */
    public interface Pull {

        @Nullable Object next() throws Exception;
    }

    private Reading() {}

    public static void all(Pull pull) throws Exception {
        for (Object next = pull.next(); next != null; next = pull.next()) {
            ask(next);
        }
    }

    /** The records together are the file, without its byte order mark. */
    public static void lossless(Pull pull, Head head, byte[] bytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object next = pull.next(); next != null; next = pull.next()) {
            ask(next);
            out.writeBytes(bytes(next));
        }
        boolean bytewise = head.charset().name().matches("UTF-8|ISO-8859-1");
        if (bytewise) {
            assertThat(out.toByteArray())
                    .isEqualTo(Arrays.copyOfRange(bytes, head.mark(), bytes.length));
        }
    }

    private static byte[] bytes(Object object) {
        return switch (object) {
            case Bai2Record at -> bytes(at.lines());
            case Mt940Record at -> bytes(at.lines());
            case CsvRow at -> bytes(at.lines());
            case AchRecord at -> at.at().bytes();
            case LockboxRecord at -> at.at().bytes();
            case FixedRecord at -> at.bytes();
            case Segment at -> at.bytes();
            case RemittanceRecord at -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                at.segments().forEach(segment -> out.writeBytes(segment.bytes()));
                yield out.toByteArray();
            }
            default -> throw new IllegalArgumentException(object.toString());
        };
    }

    private static byte[] bytes(List<Line> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.forEach(line -> out.writeBytes(line.bytes()));
        return out.toByteArray();
    }

    private static void ask(Object object) throws Exception {
        for (Method method : object.getClass().getMethods()) {
            boolean question =
                    method.getParameterCount() == 0
                            && method.getReturnType() != void.class
                            && method.getDeclaringClass() == object.getClass()
                            && !Modifier.isStatic(method.getModifiers());
            if (question) {
                method.invoke(object);
            }
        }
        switch (object) {
            case Mt940Record.Field field -> {
                StatementLine.of(field);
                Balance.of(field);
                Details.of(field);
            }
            case X9Record at -> {
                ImageView.of(at);
                Check check = Check.of(at);
                if (check != null) {
                    check.micr();
                }
            }
            case Payment at -> {
                ask(at.payer());
                ask(at.payee());
            }
            case Claim at -> {
                for (ServiceLine line : at.lines()) {
                    ask(line);
                }
            }
            default -> {}
        }
    }
}
