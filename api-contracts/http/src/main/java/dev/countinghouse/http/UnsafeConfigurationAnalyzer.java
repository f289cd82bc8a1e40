package dev.countinghouse.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why the service refuses to start, instead of in a stack trace. */
public final class UnsafeConfigurationAnalyzer
        extends AbstractFailureAnalyzer<UnsafeConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeConfiguration cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), root);
    }
}
