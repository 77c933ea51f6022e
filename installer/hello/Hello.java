import atlantafx.base.theme.PrimerLight;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The least a JavaFX program with this product's base theme can do: what start times are held against. */
public final class Hello extends Application {
  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setTitle("Hello world");
    stage.setScene(new Scene(new StackPane(new Button("Hello world")), 1360, 860));
    stage.show();
    if (Boolean.getBoolean("treasurylookup.tour")) {
      var pause = new PauseTransition(Duration.seconds(1));
      pause.setOnFinished(_ -> Platform.exit());
      pause.play();
    }
  }
}
