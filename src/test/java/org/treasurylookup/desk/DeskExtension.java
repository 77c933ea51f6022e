package org.treasurylookup.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one desk of each kind and one program on it for all tests, and a picture of each test. */
final class DeskExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final List<String> TOOLS =
      List.of("Xvfb", "openbox", "metacity", "xdotool", "xclip", "xprop", "setxkbmap");
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(DeskExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean inCheck = System.getenv("TREASURY_LOOKUP_TEST_DISPLAY") != null;
    var missing = TOOLS.stream().filter(tool -> !isInstalled(tool)).toList();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("all tools are there");
    }
    if (inCheck) {
      throw new IllegalStateException("./check installs these, and they are missing: " + missing);
    }
    return ConditionEvaluationResult.disabled(
        "REAL WINDOWS ARE NOT TESTED: this PC lacks " + missing);
  }

  private static boolean isInstalled(String tool) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Desk.class || type == DeskProgram.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      var wanted = context.getRequiredTestClass().getAnnotation(AtDesk.class);
      var place = place(context, wanted);
      return parameter.getParameter().getType() == Desk.class ? place.desk() : place.program();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(ExtensionContext context, AtDesk wanted) {
    return context
        .getRoot()
        .getStore(SPACE)
        .computeIfAbsent(Places.class, _ -> new Places(), Places.class)
        .all
        .computeIfAbsent(wanted.manager() + " " + wanted.size(), _ -> new Place(wanted));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var place = place(context, context.getRequiredTestClass().getAnnotation(AtDesk.class));
    var failure = context.getExecutionException();
    place
        .desk()
        .screen()
        .save(
            Path.of(
                "target",
                "desk",
                (failure.isPresent() ? "FAILED-" : "")
                    + context.getRequiredTestClass().getSimpleName()
                    + "."
                    + context.getRequiredTestMethod().getName()
                    + ".png"));
    if (failure.isPresent()) {
      place.leaveProgram();
    }
  }

  /** All desks of a run of tests; closed with it. */
  private static final class Places implements AutoCloseable {
    private final Map<String, Place> all = new HashMap<>();

    @Override
    public void close() throws IOException {
      for (var place : all.values()) {
        place.close();
      }
    }
  }

  /** A desk and the program on it. */
  private static final class Place implements AutoCloseable {
    private final Desk desk;
    private @Nullable DeskProgram program;

    Place(AtDesk wanted) {
      try {
        desk = Desk.start(wanted.manager(), wanted.size());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Desk desk() {
      return desk;
    }

    DeskProgram program() throws IOException {
      if (program == null || !program.isAlive()) {
        program = DeskProgram.start(desk, Files.createTempDirectory("desk-home"));
      } else {
        program.tidy();
      }
      return program;
    }

    /* After a failure nobody knows what it shows. */
    void leaveProgram() {
      if (program != null) {
        program.close();
        DeskProgram.delete(program.home());
        program = null;
      }
    }

    @Override
    public void close() throws IOException {
      leaveProgram();
      desk.close();
    }
  }
}
