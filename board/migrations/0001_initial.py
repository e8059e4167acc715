import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="BoardSetting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "audience",
                    models.CharField(
                        choices=[("closed", "not open"), ("everybody", "open to everybody")],
                        default="closed",
                        max_length=10,
                        verbose_name="audience",
                    ),
                ),
                (
                    "branch",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="board_setting",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
            ],
            options={
                "verbose_name": "setting of a public board",
                "verbose_name_plural": "settings of public boards",
                "ordering": ["branch"],
            },
        ),
    ]
