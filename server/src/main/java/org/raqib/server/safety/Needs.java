package org.raqib.server.safety;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may ask this of the server. What bears neither this nor {@link Open} is refused to everyone. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    /** The least role. */
    Role value();

    /** The scope that a token needs; with {@link Scope#NONE} no token will do. */
    Scope scope() default Scope.NONE;
}
