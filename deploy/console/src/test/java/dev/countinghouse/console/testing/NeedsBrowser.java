package dev.countinghouse.console.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where no Chromium is installed these tests are skipped with a word; never where CI is set. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Installed.class)
public @interface NeedsBrowser {

    /** Looks for one. */
    final class Installed implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (System.getenv("CI") != null || Chromium.installed().isPresent()) {
                return ConditionEvaluationResult.enabled("there is a browser, or there has to be");
            }
            return ConditionEvaluationResult.disabled(
                    "no Chromium is installed, so nobody looked at the pages: install chromium");
        }
    }
}
