package org.treasurylookup.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of the real program in a real window. A test takes a {@link DeskProgram}, which others have
 * used before it and which shows its first page, or a {@link Desk} to start one of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(DeskExtension.class)
public @interface AtDesk {
  /** Who puts frames around windows. */
  Desk.Manager manager() default Desk.Manager.OPENBOX;

  /** How large the screen is. */
  Desk.Size size() default Desk.Size.LAPTOP;
}
