package dev.countinghouse.documents;

import dev.countinghouse.documents.StatementDocument.Form;
import dev.countinghouse.documents.page.Pages;
import dev.countinghouse.documents.pdf.Pdfs;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.Paper;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many statements a second: {@code Throughput statements threads}. Every other one has two
 * pages.
 */
public final class Throughput {

    private Throughput() {}

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        int threads = Integer.parseInt(args[1]);
        Pdfs pdfs = new Pdfs(new Pages());
        StatementDocument one = Samples.statement(Form.OPEN_ITEM, 12);
        StatementDocument two = Samples.statement(Form.ACTIVITY, 40);
        LongAdder bytes = new LongAdder();
        long began = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                StatementDocument each = i % 2 == 0 ? one : two;
                workers.execute(
                        () -> bytes.add(pdfs.pdf(each, Samples.set(Paper.A4), Language.EN).length));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "%d statements, %d threads: %.1f s, %.1f a second, %.1f ms of a core each, %d KB each,"
                        + " %d MB kept%n",
                count,
                threads,
                seconds,
                count / seconds,
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis()
                        / (double) count,
                bytes.sum() / count / 1024,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
