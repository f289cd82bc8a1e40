package dev.countinghouse.console.login;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a key file of this machine stands in for an issuer. */
final class LocalMode implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String file = context.getEnvironment().getProperty("countinghouse.security.local-key");
        return file != null && !file.isBlank();
    }
}
