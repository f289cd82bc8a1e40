package dev.countinghouse.command.axon;

import org.axonframework.common.configuration.Configuration;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

import java.lang.reflect.Constructor;
import java.util.List;

/**
 * Finds the classes that handle commands: those of the service's packages whose name ends with
 * {@code Handler} and that have a {@link CommandHandler} method. So none has to be listed.
 */
final class HandlerClasses {

    private static final String NAMED = "**/*Handler.class";

    private HandlerClasses() {}

    /** All of a package and those below it, in the order of their names. */
    static List<Class<?>> in(String root) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.setResourcePattern(NAMED);
        scan.addIncludeFilter(
                (type, others) ->
                        type.getAnnotationMetadata()
                                .hasAnnotatedMethods(CommandHandler.class.getName()));
        return scan.findCandidateComponents(root).stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .sorted()
                .<Class<?>>map(HandlerClasses::load)
                .toList();
    }

    private static Class<?> load(String name) {
        return ClassUtils.resolveClassName(name, HandlerClasses.class.getClassLoader());
    }

    /**
     * Makes one by its only constructor, of the components that it asks for.
     *
     * @throws IllegalStateException if that is not possible
     */
    static Object make(Class<?> type, Configuration components) {
        Constructor<?>[] all = type.getDeclaredConstructors();
        if (all.length != 1) throw new IllegalStateException(type + " must have one constructor");
        Object[] arguments = new Object[all[0].getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components.getComponent(all[0].getParameterTypes()[i]);
        }
        try {
            all[0].setAccessible(true);
            return all[0].newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make " + type, impossible);
        }
    }
}
